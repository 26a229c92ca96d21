/** Something wrong in a file that describes vdevs; the rest of the file still counts. */
export interface ProjectProblem {
  /** UTF-16 units from the start of the file, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** `warning`: something is not used; `error`: a vdev, an option or a window is left out. */
  readonly severity: 'error' | 'warning';
}
