import type { VdevFact } from '../shape';
import { documented, specified } from '../source';
import { watchdogAction } from './watchdog';

const GUIDE = documented(
  'https://qdn.qnx.com/developers/docs/7.1/com.qnx.doc.hypervisor.vdev/topic/emulate/emulate_wdogx86.html',
);

export const WDT_IB700: VdevFact = {
  name: 'wdt-ib700',
  title: 'IB700 watchdog',
  open: true,
  architectures: ['x86_64'],
  description: 'A watchdog of PC boards, on write-only ports from 0x441.',
  details: "It has no page in the user's guide that we know of, so its options may be more.",
  defaultSpace: 'io',
  windows: [
    {
      label: '',
      option: 'loc',
      space: 'io',
      least: 4n,
      safe: 4n,
      fallback: { address: 0x441n, source: GUIDE },
      source: specified('an IB700 stops at 0x441 and starts at 0x443, two ports each'),
    },
  ],
  common: ['loc', 'name', 'log'],
  options: [watchdogAction(GUIDE)],
  usual: { location: 'io:0x441' },
  examples: ['vdev wdt-ib700 loc io:0x441'],
  source: GUIDE,
};
