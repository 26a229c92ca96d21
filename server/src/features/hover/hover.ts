import type { Hover } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import type { WorkspaceView } from '../../analysis/workspaceView';
import { type PartRole, ROLES, type RoleTopic } from '../../catalogue/roles';
import type { ArgumentForm } from '../../catalogue/shape';
import { cursorAt } from '../cursor';
import { addressCard } from './cards/addressCard';
import { cmdlineCard, commandLineWord } from './cards/cmdlineCard';
import { commentCard } from './cards/commentCard';
import { createCard } from './cards/createCard';
import { hostAddressCard } from './cards/hostAddressCard';
import { hostDeviceCard } from './cards/hostDeviceCard';
import { interruptCard } from './cards/interruptCard';
import { lengthCard } from './cards/lengthCard';
import { loadCard } from './cards/loadCard';
import { macCard } from './cards/macCard';
import { msiCard } from './cards/msiCard';
import { nameCard } from './cards/nameCard';
import { optionWordCard } from './cards/optionWordCard';
import { passLettersCard } from './cards/passLettersCard';
import { patternCard } from './cards/patternCard';
import { pciCard } from './cards/pciCard';
import { peerCard } from './cards/peerCard';
import { peerFeaturesCard } from './cards/peerFeaturesCard';
import { scheduleCard } from './cards/scheduleCard';
import { strayCard } from './cards/strayCard';
import { substitutionCard } from './cards/substitutionCard';
import { valueCard } from './cards/valueCard';
import { variableInstanceCard } from './cards/variableCard';
import { vdevInstanceCard } from './cards/vdevCard';
import { attributeCard, spaceCard, wordCard } from './cards/wordCard';
import type { Block } from './markdown';
import { toPlainText } from './plainText';
import type { HoverLinks, PartSubject } from './subject';

type HoverFormat = 'markdown' | 'plaintext';

/** How a client shows a card. */
interface HoverManner {
  readonly format?: HoverFormat;
  readonly links?: HoverLinks;
}

const NO_LINKS: HoverLinks = { commands: false, pages: undefined };

type Card = (subject: PartSubject) => Block;

/** Options with a card of their own, whatever their form. */
const BY_OPTION: Readonly<Record<string, Card>> = {
  cmdline: cmdlineCard,
  peerfeats: peerFeaturesCard,
  'host-gicd': hostAddressCard,
  'host-gicv': hostAddressCard,
  'host-gicr': hostAddressCard,
};

/** Forms whose parts share one card. */
const BY_FORM: Partial<Readonly<Record<ArgumentForm, Card>>> = {
  create: createCard,
  pattern: patternCard,
  msi: msiCard,
  schedule: scheduleCard,
  'host-device': hostDeviceCard,
  peer: peerCard,
  'vdev-type': vdevInstanceCard,
  variable: variableInstanceCard,
  value: variableInstanceCard,
  name: nameCard,
  mac: macCard,
  word: wordCard,
  words: wordCard,
};

const BY_TOPIC: Readonly<Record<RoleTopic, Card>> = {
  address: addressCard,
  'host-address': hostAddressCard,
  length: lengthCard,
  letters: passLettersCard,
  interrupt: interruptCard,
  attribute: attributeCard,
  space: spaceCard,
  pci: pciCard,
};

/** The card at an offset, or undefined where there is nothing to say. */
export function hoverAt(
  analysis: Analysis,
  offset: number,
  workspace: WorkspaceView,
  { format = 'markdown', links = NO_LINKS }: HoverManner = {},
): Hover | undefined {
  const { token, option, argument, part, inComment } = cursorAt(analysis.tree, offset);
  const answer = (card: Block, at: { readonly start: number; readonly end: number }): Hover | undefined => {
    if (card === undefined) return undefined;
    const value = format === 'markdown' ? card : toPlainText(card);
    return { contents: { kind: format, value }, range: analysis.range(at.start, at.end) };
  };
  if (inComment && token !== undefined) return answer(commentCard(analysis, token), token);
  if (option === undefined) {
    const stray = analysis.tree.strays.find(({ word }) => word.start <= offset && offset <= word.end);
    return stray && answer(strayCard(stray), stray.word);
  }
  // On a quote or after the last part: the nearest one.
  const nearest = part ?? argument?.parts.findLast(({ start }) => start <= offset) ?? argument?.parts[0];
  const subject = { analysis, workspace, option, argument, part: nearest, offset, links };
  if (argument === undefined || nearest === undefined) return answer(optionWordCard(subject), option.word);
  const at = commandLineWord(subject) ?? part ?? argument.word;
  return answer(partCard({ ...subject, argument, part: nearest }), at);
}

/** An argument's part by the most telling of option, form and role; what has no card of its own by its option. */
function partCard(subject: PartSubject): Block {
  const { option, argument, part } = subject;
  const substitution = substitutionCard(subject);
  if (substitution !== undefined) return substitution;
  // The guessed argument of an option that is not known.
  if (argument.fact === undefined) return optionWordCard(subject);
  const card =
    BY_OPTION[option.name] ??
    BY_FORM[argument.fact.form] ??
    roleCard(argument.fact.form, part.role) ??
    valueCard;
  return card(subject) ?? valueCard(subject);
}

/** A file to load has the role of any path, a text that of any other. */
function roleCard(form: ArgumentForm, role: PartRole): Card | undefined {
  const { topic } = ROLES[role];
  return form === 'load' && role === 'path' ? loadCard : topic && BY_TOPIC[topic];
}
