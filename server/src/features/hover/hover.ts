import type { Hover } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis';
import type { WorkspaceView } from '../../analysis/workspaceView';
import type { ArgumentForm } from '../../catalogue/shape';
import type { PartRole } from '../../syntax/part';
import { cursorAt } from '../cursor';
import { addressCard } from './cards/addressCard';
import { createCard } from './cards/createCard';
import { interruptCard } from './cards/interruptCard';
import { lengthCard } from './cards/lengthCard';
import { optionWordCard } from './cards/optionWordCard';
import { patternCard } from './cards/patternCard';
import { valueCard } from './cards/valueCard';
import { vdevInstanceCard } from './cards/vdevCard';
import { type Block, stack } from './markdown';
import { toPlainText } from './plainText';
import type { PartSubject } from './subject';

export type HoverFormat = 'markdown' | 'plaintext';

type Card = (subject: PartSubject) => Block;

/** Forms whose parts share one card. */
const BY_FORM: Partial<Record<ArgumentForm, Card>> = {
  create: createCard,
  pattern: patternCard,
  'vdev-type': vdevInstanceCard,
};

const BY_ROLE: Partial<Record<PartRole, Card>> = {
  address: addressCard,
  port: addressCard,
  length: lengthCard,
  controller: interruptCard,
  line: interruptCard,
  vector: interruptCard,
};

/** The card at an offset, or undefined where there is nothing to say. */
export function hoverAt(
  analysis: Analysis,
  offset: number,
  workspace: WorkspaceView,
  format: HoverFormat = 'markdown',
): Hover | undefined {
  const { option, argument, part, inComment } = cursorAt(analysis.tree, offset);
  if (inComment || option === undefined) return undefined;
  const subject = { analysis, workspace, option, argument, part, offset };
  const at = part ?? argument?.word ?? option.word;
  const card =
    argument === undefined || part === undefined
      ? optionWordCard(subject)
      : partCard({ ...subject, argument, part });
  if (card === undefined) return undefined;
  const value = format === 'markdown' ? card : toPlainText(card);
  return { contents: { kind: format, value }, range: analysis.range(at.start, at.end) };
}

function partCard(subject: PartSubject): Block {
  const form = subject.argument.fact?.form;
  const card = (form && BY_FORM[form]) ?? BY_ROLE[subject.part.role] ?? valueCard;
  return stack(card(subject));
}
