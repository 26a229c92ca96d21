/** The user settings that keep a workbench quiet: nothing opens, asks, updates or moves by itself. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const QUIET = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.simpleDialog.enable': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** A cursor that blinks makes two pictures of the same thing differ. */
const STILL = { 'editor.cursorBlinking': 'solid' };

/**
 * Seeds the settings of a user data folder, unless its user has settings already.
 * @param {string} userFolder the folder `User` of a desktop's or of a server's data
 * @param {Record<string, unknown>} [more]
 */
export async function writeUserSettings(userFolder, more = {}) {
  await mkdir(userFolder, { recursive: true });
  const text = `${JSON.stringify({ ...QUIET, ...more }, undefined, 2)}\n`;
  await writeFile(path.join(userFolder, 'settings.json'), text, { flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/**
 * @param {string} userFolder
 * @param {Record<string, unknown>} [more]
 */
export const writeTestSettings = (userFolder, more = {}) =>
  writeUserSettings(userFolder, { ...STILL, ...more });
