import { DocumentLinkRequest, DocumentLinkResolveRequest } from '../messages';
import { ofDocument, ofWorkspace, type Requests } from '../request';

/** Files and manual pages that a configuration leads to; where to is told only when a link is followed. */
export const documentLinkRequests: Requests = () => ({
  capabilities: { documentLinkProvider: { resolveProvider: true } },
  requests: [
    ofDocument(DocumentLinkRequest.type, [], async ({ analysis, workspace }) => {
      const { documentLinks: linksIn } = await import('../../features/documentLinks');
      return linksIn(analysis, workspace);
    }),
    ofWorkspace(
      DocumentLinkResolveRequest.type,
      (link) => link,
      async (link, { workspace }) => {
        const { resolveLink } = await import('../../features/documentLinks');
        return resolveLink(link, (beside) => workspace(beside));
      },
    ),
  ],
});
