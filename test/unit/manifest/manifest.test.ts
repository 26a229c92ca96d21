/** package.json as VS Code reads it: what it names exists, and nothing runs before it is needed. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../../../server/src/settings/declaration';
import { COMMANDS, HOST_FOUND, HOST_VIEW } from '../../../shared/protocol';
import { MANIFEST } from '../support/manifest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const manifest = MANIFEST;
const { contributes } = manifest;

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category: string;
}

const commands: readonly Command[] = contributes.commands;
const ids = commands.map(({ command }) => command);

/** Commands that are about a whole host. */
const ofHosts = new Set<string>([
  COMMANDS.describeHost,
  COMMANDS.generateHostScript,
  COMMANDS.generateBuildLines,
]);

/** What stands beside a file's name in light and in dark themes. */
const icons: readonly string[] = contributes.languages.flatMap(({ icon }: { icon?: object }) =>
  Object.values(icon ?? {}),
);

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
}

const steps: readonly Step[] = contributes.walkthroughs.flatMap(({ steps }: { steps: Step[] }) => steps);
const pictures = [...new Set(steps.flatMap(({ media }) => Object.values(media.image)))];

/** Sources that the extension and its browser twin are built from. */
const exists = (file: string) => existsSync(path.join(ROOT, file));

describe('commands', () => {
  test.each(commands)('$command has a title and the category of all', ({ command, title, category }) => {
    expect(command).toMatch(/^qvmconf\.[a-z][A-Za-z]+$/);
    expect(title).toMatch(/^[A-Z]/);
    expect(category).toBe('qvm');
  });

  test('are declared once, and are those that the extension has', () => {
    expect([...ids].sort()).toEqual(Object.values(COMMANDS).sort());
  });

  test('of menus and keys are declared', () => {
    const menus: { command: string }[][] = Object.values(contributes.menus);
    const used = [...menus.flat(), ...(contributes.keybindings ?? [])].map(({ command }) => command);
    expect(used.filter((command) => !ids.includes(command))).toEqual([]);
    expect(used.length).toBeGreaterThan(0);
  });

  test('that need a configuration are hidden without one', () => {
    const free = new Set<string>([
      COMMANDS.newConfiguration,
      COMMANDS.openExample,
      COMMANDS.restartServer,
      COMMANDS.showOutput,
      COMMANDS.showLayoutFollowing,
      COMMANDS.howToVerify,
      COMMANDS.chooseAsinfo,
      COMMANDS.readLog,
    ]);
    const palette: { command: string; when: string }[] = contributes.menus.commandPalette;
    const limited = palette.filter(({ when }) => when.includes('editorLangId == qvmconf'));
    const missing = ids.filter(
      (id) => !free.has(id) && !ofHosts.has(id) && !limited.some(({ command }) => command === id),
    );
    expect(missing).toEqual([]);
  });

  test('that need a host are hidden without one, as is the view of hosts', () => {
    const palette: { command: string; when: string }[] = contributes.menus.commandPalette;
    const limited = palette.filter(({ when }) => when === HOST_FOUND).map(({ command }) => command);
    expect(limited).toEqual([...ofHosts]);
    const [container] = contributes.viewsContainers.activitybar;
    expect(contributes.views[container.id]).toMatchObject([{ id: HOST_VIEW, when: HOST_FOUND }]);
  });

  test('of the walkthrough are declared', () => {
    const text = JSON.stringify(contributes.walkthroughs);
    const named = [...text.matchAll(/command:(qvmconf\.\w+)|onCommand:(qvmconf\.\w+)/g)].map(
      (found) => found[1] ?? found[2],
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => id !== undefined && !ids.includes(id))).toEqual([]);
  });
});

describe('walkthrough', () => {
  test.each(steps)('$id has a button, text that is shown as it is, and a picture for each theme', (step) => {
    // A link that is a whole line is a button.
    expect(step.description).toMatch(/^\[[^\]]+\]\(command:[^)]+\)$/m);
    expect(step.title + step.description).not.toContain('`');
    expect(Object.keys(step.media.image).sort()).toEqual(['dark', 'hc', 'hcLight', 'light']);
    expect(step.media.altText.length).toBeGreaterThan(20);
  });

  test.each(pictures)('%s is there, and light', (file) => {
    expect(exists(file)).toBe(true);
    expect(statSync(path.join(ROOT, file)).size).toBeLessThan(80_000);
  });
});

describe('files', () => {
  test.each([
    ...contributes.grammars.map(({ path: file }: { path: string }) => file),
    ...contributes.languages.flatMap(({ configuration }: { configuration?: string }) => configuration ?? []),
    ...icons,
    ...contributes.viewsContainers.activitybar.map(({ icon }: { icon: string }) => icon),
  ])('%s exists', (file) => {
    expect(exists(file)).toBe(true);
  });

  test('that run are built from sources that exist', () => {
    expect(manifest.main).toBe('./dist/extension.js');
    expect(manifest.browser).toBe(manifest.main);
    const build = readFileSync(path.join(ROOT, 'scripts/build.mjs'), 'utf8');
    for (const [, source = '', target = ''] of build.matchAll(/from: '([^']+)',\s+to: '([^']+)'/g)) {
      expect(exists(source), `${source} for ${target}`).toBe(true);
    }
    for (const file of [manifest.main, manifest.bin.qvmconf])
      expect(build).toContain(`'${path.posix.normalize(file).replace('dist/', '')}'`);
  });

  test('that the manifest names are packaged', () => {
    const ignore = readFileSync(path.join(ROOT, '.vscodeignore'), 'utf8').split('\n');
    const patterns = [
      '!package.nls*.json',
      '!l10n/bundle.l10n.*.json',
      '!syntaxes/**',
      '!docs/walkthrough/**',
      '!dist/cli.js',
      '!dist/extension.js',
      '!dist/pieces-*.js',
      '!dist/server.js',
      '!dist/worker.js',
      '!dist/worker.json',
    ];
    for (const pattern of [...patterns, '!dist/THIRD-PARTY-NOTICES.txt']) expect(ignore).toContain(pattern);
    for (const file of pictures) expect(file).toMatch(/^docs\/walkthrough\//);
    const { icon: ofView } = contributes.viewsContainers.activitybar[0];
    for (const icon of [...icons, ofView]) expect(ignore).toContain(`!${path.posix.normalize(icon)}`);
  });
});

describe('settings', () => {
  const properties: Record<string, { order: number }> = contributes.configuration.properties;

  test('are shown in the order of their declaration', () => {
    const shown = Object.entries(properties).toSorted(([, a], [, b]) => a.order - b.order);
    expect(shown.map(([name]) => name)).toEqual(Object.keys(SETTINGS).map((name) => `qvmconf.${name}`));
    expect(new Set(shown.map(([, { order }]) => order)).size).toBe(shown.length);
  });
});

describe('activation', () => {
  test('is by language, view, command and task alone, which VS Code knows by itself', () => {
    expect(manifest.activationEvents).toEqual(['onWebviewPanel:qvmconf.layout']);
  });

  test('works in untrusted and virtual workspaces, in desktop, remote and browser', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    expect(manifest.capabilities.virtualWorkspaces.supported).toBe('limited');
    expect(manifest.capabilities.virtualWorkspaces.description).toMatch(/\.$/);
    expect(manifest.extensionKind).toEqual(['workspace', 'ui']);
  });

  test('runs in the oldest editor that is promised', () => {
    const floor = /\^(\d+\.\d+)/.exec(manifest.engines.vscode)?.[1];
    expect(manifest.devDependencies['@types/vscode']).toMatch(new RegExp(`^${floor}\\.`));
  });
});

describe('languages', () => {
  const [language] = contributes.languages;

  test.each([
    ['system guest_1', true],
    ['# qvmconf sample: a guest', true],
    ['# written by hand, not by qvmconf', false],
    ['# qvmconf: target 8.0 aarch64', true],
    ['#!/bin/sh', false],
    ['[system]', false],
    ['system = true', false],
    ['the system works as follows', false],
  ])('the first line "%s" gives the file away: %s', (line, expected) => {
    expect(new RegExp(language.firstLine).test(line)).toBe(expected);
  });

  test('embedded blocks are of the language', () => {
    for (const grammar of contributes.grammars) {
      for (const id of Object.values(grammar.embeddedLanguages ?? {})) expect(id).toBe(language.id);
    }
  });
});

describe('problem matchers', () => {
  const patternOf = (name: string): { regexp: string; [group: string]: number | string } =>
    contributes.problemPatterns.find((pattern: { name: string }) => pattern.name === name);

  test.each([
    ['[g2.conf:9] Failed to arm a resource manager', 'qvm-warnings', 'g2.conf', '9'],
    ["[/data/a b.conf:14] Unable to open '/dev/x'", 'qvm', '/data/a b.conf', '14'],
    ['[g.conf:1] words that nobody has described', 'qvm', 'g.conf', '1'],
    ['[g.conf:2] VF_GUEST_TS enabled', 'qvm-information', 'g.conf', '2'],
  ])('%s is read by one alone', (line, reader, path, number) => {
    const found = ['qvm', 'qvm-warnings', 'qvm-information'].flatMap((name) => {
      const { regexp, file, line: at, message } = patternOf(name);
      const match = new RegExp(regexp).exec(line);
      return match === null ? [] : [[name, ...[file, at, message].map((group) => match[Number(group)])]];
    });
    expect(found).toEqual([[reader, path, number, line.replace(/^[^\]]*\] /, '')]]);
  });

  test('of qvm read no other line', () => {
    for (const { name, regexp } of contributes.problemPatterns) {
      if (name.startsWith('qvm-') || name === 'qvm')
        expect(new RegExp(regexp).test('no place in it'), name).toBe(false);
    }
  });

  test('$qvmconf reads what `qvmconf check` writes', () => {
    const { regexp, file, line, column, severity, message, code } = patternOf('qvmconf');
    const found = new RegExp(regexp).exec(
      'a/b.qvmconf:3:5: warning: gic:37 is used twice [duplicate-interrupt]',
    );
    expect([file, line, column, severity, message, code].map((group) => found?.[Number(group)])).toEqual([
      'a/b.qvmconf',
      '3',
      '5',
      'warning',
      'gic:37 is used twice',
      'duplicate-interrupt',
    ]);
  });
});
