import { linkToRulePage } from '../checks/rulePage';
import type { DiagnosticStyle } from '../features/diagnostics';
import type { Session } from './session';

/** What the client can show of a finding; the rules' pages are on the site, on disk beside the server, or where the client says. */
export function diagnosticStyle({ client, rulePages }: Session): DiagnosticStyle {
  const { relatedInformation, codeDescriptionSupport } = client.textDocument?.publishDiagnostics ?? {};
  return {
    related: relatedInformation === true,
    ...(codeDescriptionSupport === true && { rulePage: (rule) => linkToRulePage(rule, rulePages) }),
  };
}
