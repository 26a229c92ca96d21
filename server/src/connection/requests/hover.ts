import { HoverRequest, MarkupKind } from '../messages';
import { atAnyPosition, type Requests } from '../request';

export const hover: Requests = ({ client, hosts, rulePages, commandLinks }) => {
  // A client that does not name a format may show nothing but plain text.
  const formats = client.textDocument?.hover?.contentFormat ?? [];
  const format = formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
  // The pages of the rules lie in a folder of the pages about qvm.
  const links = { commands: commandLinks, pages: rulePages?.replace(/rules\/$/, '') };
  return {
    capabilities: { hoverProvider: true },
    requests: [
      atAnyPosition(
        HoverRequest.type,
        null,
        {
          configuration: async ({ analysis, offset, workspace }) => {
            const { hoverAt } = await import('../../features/hover/hover');
            return hoverAt(analysis, offset, workspace, { format, links }) ?? null;
          },
          beside: async ({ uri, offset, workspace }) => {
            const { hostHover } = await import('../../features/hostNavigation');
            return hostHover(hosts.report.hosts.all, uri, offset, workspace, format) ?? null;
          },
        },
        async (hovers, machines) => {
          const { mergeHovers } = await import('../../features/hover/merge');
          return mergeHovers(hovers, machines);
        },
      ),
    ],
  };
};
