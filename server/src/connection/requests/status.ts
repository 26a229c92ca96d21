import { STATUS_REQUEST, type StatusParams, type TargetStatus } from '../../../../shared/protocol';
import { targetStatus } from '../../features/targetStatus';
import type { RegisterHandlers } from '../context';

/** Answers with what a configuration is taken to be for, and why. */
export const registerStatus: RegisterHandlers = ({ connection, guard, analysis }) => {
  connection.onRequest(
    STATUS_REQUEST,
    guard.wrap<StatusParams, TargetStatus | null>(STATUS_REQUEST, null, ({ textDocument }) => {
      const asked = analysis(textDocument.uri);
      return asked === undefined ? null : targetStatus(asked);
    }),
  );
  return {};
};
