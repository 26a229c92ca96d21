import { CHECKSTYLE } from './checkstyle';
import { CODE_CLIMATE } from './codeclimate';
import { GITHUB } from './github';
import { JSON_REPORT } from './json';
import { JUNIT } from './junit';
import type { Report } from './report';
import { SARIF } from './sarif';
import { TEXT } from './text';

/** Every form of `qvmconf check`; the first is the default. */
export const REPORTS: readonly Report[] = [TEXT, JSON_REPORT, SARIF, GITHUB, JUNIT, CODE_CLIMATE, CHECKSTYLE];
