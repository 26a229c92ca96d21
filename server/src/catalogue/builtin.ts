import { Catalogue } from './catalogue';
import { COMMON_OPTIONS } from './options/common';
import { VM_OPTIONS } from './options/table';
import { VARIABLES } from './variables';
import { VDEVS } from './vdevs/table';

/** What is known of qvm without any project file. */
export const BUILTIN = new Catalogue(VM_OPTIONS, COMMON_OPTIONS, VDEVS, VARIABLES);
