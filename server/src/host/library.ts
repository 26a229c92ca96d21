import type { Analysis } from '../analysis/analysis';
import type { GuestTree } from '../layout/verified/guestTree';
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
  analyse(target: StatedTarget, tree?: GuestTree): AnalyseText;
  /**
   * The device tree that a host file names for a machine, or what is wrong with it; undefined where there is no file
   * system.
   * @param configuration whose time of change is compared with the tree's
   */
  tree(uri: string, configuration: string): GuestTree | { readonly problem: string } | undefined;
  /** What is wrong with a listing of the host's addresses; undefined where nothing is. */
  asinfoFault(uri: string): string | undefined;
  /** Why a file cannot be read, as the end of a sentence: `is not there`; undefined where it can. */
  fault(uri: string): string | undefined;
}
