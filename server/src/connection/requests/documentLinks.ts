import { documentLinks as linksIn, resolveLink } from '../../features/documentLinks';
import { DocumentLinkRequest, DocumentLinkResolveRequest } from '../messages';
import { ofDocument, ofWorkspace, type Requests } from '../request';

/** Files and manual pages that a configuration leads to; where to is told only when a link is followed. */
export const documentLinkRequests: Requests = () => ({
  capabilities: { documentLinkProvider: { resolveProvider: true } },
  requests: [
    ofDocument(DocumentLinkRequest.type, [], ({ analysis, workspace }) => linksIn(analysis, workspace)),
    ofWorkspace(
      DocumentLinkResolveRequest.type,
      (link) => link,
      (link, { workspace }) => resolveLink(link, (beside) => workspace(beside)),
    ),
  ],
});
