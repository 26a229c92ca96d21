/**
 * Ids of the rules that look at several configurations. They run elsewhere; here they only count as known, so
 * that a comment may silence them.
 */
export const WORKSPACE_RULE_IDS: readonly string[] = [
  'duplicate-system',
  'peer-not-found',
  'peer-not-mutual',
  'region-size-mismatch',
  'region-not-shared',
  'too-many-clients',
  'host-resource-conflict',
  'duplicate-mac',
  'duplicate-cid',
];
