import {
  GENERATE_REQUEST,
  GENERATED_KINDS,
  type Generated,
  type GenerateParams,
} from '../../../../shared/protocol';
import { generate } from '../../features/generate/generate';
import type { RegisterHandlers } from '../context';

/** Answers with a text for the guest's side of a configuration, or why there is none. */
export const registerGenerate: RegisterHandlers = ({ connection, guard, analysis }) => {
  connection.onRequest<Generated | null, void>(
    GENERATE_REQUEST,
    guard.wrap<GenerateParams, Generated | null>(GENERATE_REQUEST, null, ({ textDocument, kind }) => {
      const of = analysis(textDocument.uri);
      return of === undefined || !GENERATED_KINDS.includes(kind) ? null : generate(of, kind);
    }),
  );
  return {};
};
