import { HOST_CHANGED, type HostChangedParams } from '../../../../shared/protocol';
import { isWorthTelling } from '../../host/overview';
import type { Push } from './push';

/** That something may have changed between files. */
export const hostChanged: Push = ({ connection, guard, hosts }) => {
  hosts.onChange(
    guard.listener(HOST_CHANGED, () => {
      const params: HostChangedParams = { found: isWorthTelling(hosts.report.hosts.all) };
      guard.follow(HOST_CHANGED, connection.sendNotification(HOST_CHANGED, params));
    }),
  );
};
