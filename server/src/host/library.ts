import type { Analysis } from '../analysis/analysis';
import type { StatedTarget } from '../machine/target';
import type { CompanionFile } from './companionFile';
import type { AnalyseText } from './launch';

/** What the files of a host are asked of; whoever answers reads each file once and keeps it until it changes. */
export interface HostLibrary {
  /** Addresses of the configurations that are known. */
  readonly configurations: readonly string[];
  /** Addresses of the scripts and build files that are known. */
  readonly companions: readonly string[];
  /**
   * The analysis of a file that is a configuration; undefined where it cannot be read.
   * @param target what the host is for, where a project file says so
   */
  analysis(uri: string, target?: StatedTarget): Analysis | undefined;
  /** Undefined where it cannot be read, or is of no kind that anybody knows. */
  companion(uri: string): CompanionFile | undefined;
  /** Analyses what is no single file. */
  analyse(target: StatedTarget): AnalyseText;
  /** Why a file cannot be read, as the end of a sentence: `is not there`; undefined where it can. */
  fault(uri: string): string | undefined;
}
