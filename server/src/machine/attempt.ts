/** Makes one thing of many on its own; where that fails, it answers `otherwise` and the others go on. */
export type Attempt = <T>(what: string, make: () => T, otherwise: T) => T;

/** @param onFailure told of each failure, with what failed */
export function attempting(onFailure: (what: string, error: unknown) => void): Attempt {
  return (what, make, otherwise) => {
    try {
      return make();
    } catch (error) {
      onFailure(what, error);
      return otherwise;
    }
  };
}
