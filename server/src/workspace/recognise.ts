import { nameOf } from '../analysis/documentAddress';
import { companionKind } from '../companions/kind';
import { HOST_FILES } from '../host/hostFile';

/** Endings that are qvm's alone. */
const OWN_ENDING = /\.(qvmconf|qvmcfg)$/i;

/** Endings that many other programs use too; only the content tells. */
const SHARED_ENDING = /\.(conf|config)$/i;

/** A configuration of more is none that anybody wrote. */
export const LARGEST_CONFIGURATION = 4 << 20;

/** Whether a file may be a configuration, by its name: surely, perhaps, or not. */
export function recogniseName(name: string): 'yes' | 'perhaps' | 'no' {
  if (OWN_ENDING.test(name)) return 'yes';
  return SHARED_ENDING.test(name) ? 'perhaps' : 'no';
}

/** Whether a file is one that stands beside configurations, by its name. */
export function isBesideConfigurations(uri: string): boolean {
  return companionKind(nameOf(uri)) !== undefined || HOST_FILES.some((name) => uri.endsWith(`/${name}`));
}
