/**
 * Where a link to a rule's page leads: to the site that the build names (`QVMCONF_SITE`), else to the file that ships.
 * @param folder address of the folder with the files, ending in `/`; undefined where there is none to open
 * @returns undefined where there is neither
 */
export function linkToRulePage(rule: string, folder: string | undefined): string | undefined {
  // The build writes the site in here; in a worker nothing else is called `process`.
  const site = process.env.QVMCONF_SITE;
  if (site) return `${site.replace(/\/$/, '')}/rules/${rule}.html`;
  return folder === undefined ? undefined : `${folder}${rule}.md`;
}
