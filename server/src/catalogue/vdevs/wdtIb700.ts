import type { VdevFact } from '../shape';
import { documented, specified } from '../source';
import { watchdogAction, watchdogFrequency } from './watchdog';

const GUIDE = documented(
  'https://qdn.qnx.com/developers/docs/7.1/com.qnx.doc.hypervisor.vdev/topic/emulate/emulate_wdogx86.html',
);

/** What the page of wdt-sp805 says, to which the developer's guide sends the reader. */
const BY_REFERENCE = documented(
  'vdev_ref/vdev_wdt-sp805',
  "the developer's guide says to configure a wdt-ib700 as described there",
);

export const WDT_IB700: VdevFact = {
  name: 'wdt-ib700',
  title: 'IB700 watchdog',
  architectures: ['x86_64'],
  description: 'A watchdog of PC boards, on write-only ports from 0x441.',
  details:
    "It has no page in the user's guide: the developer's guide says to configure it as on the page of wdt-sp805.",
  defaultSpace: 'io',
  windows: [
    {
      label: '',
      option: 'loc',
      space: 'io',
      least: 4n,
      safe: 4n,
      fallback: {
        address: 0x441n,
        source: specified('the ports of an IB700', GUIDE.page),
      },
      source: specified('an IB700 stops at 0x441 and starts at 0x443, two ports each'),
    },
  ],
  common: ['loc', 'intr', 'name', 'log'],
  options: [watchdogAction(BY_REFERENCE), watchdogFrequency(BY_REFERENCE)],
  usual: { location: 'io:0x441' },
  examples: ['vdev wdt-ib700 loc io:0x441'],
  source: GUIDE,
};
