import type { TextEdit } from 'vscode-languageserver';
import { ADDRESS_MAP_REQUEST, type AddressMapParams } from '../../../../shared/protocol';
import { addressMapEdits } from '../../features/addressMap';
import type { RegisterHandlers } from '../context';

/** Answers with the edits that write or refresh the map in a configuration. */
export const registerAddressMap: RegisterHandlers = ({ connection, guard, analysis }) => {
  connection.onRequest(
    ADDRESS_MAP_REQUEST,
    guard.wrap<AddressMapParams, TextEdit[] | null>(ADDRESS_MAP_REQUEST, null, ({ textDocument }) => {
      const of = analysis(textDocument.uri);
      return of === undefined ? null : addressMapEdits(of);
    }),
  );
  return {};
};
