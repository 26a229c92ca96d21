import type { VdevFact } from '../shape';
import { documented, specified } from '../source';
import { watchdogAction, watchdogFrequency } from './watchdog';

const PAGE = documented('vdev_ref/vdev_wdt-sp805');

export const WDT_SP805: VdevFact = {
  name: 'wdt-sp805',
  title: 'SP805 watchdog',
  architectures: ['aarch64'],
  description: 'The watchdog of Arm boards. Fires after it has counted down twice.',
  details: 'It takes 0x1C0F0000 even when no `loc` is written.',
  defaultSpace: 'mem',
  windows: [
    {
      label: '',
      option: 'loc',
      space: 'mem',
      least: 0x1000n,
      safe: 0x1000n,
      fallback: {
        address: 0x1c0f0000n,
        source: documented(
          'https://www.qnx.com/developers/docs/7.1/com.qnx.doc.hypervisor.user/topic/vdev_ref/vdev_wdt-sp805.html',
          'the manual of 7.1 prints the address',
        ),
      },
      source: specified('an SP805 has one page in common device trees'),
    },
  ],
  common: ['loc', 'intr', 'name', 'log'],
  options: [watchdogAction(PAGE), watchdogFrequency(PAGE, '25000000')],
  usual: { location: '0x1c0f0000' },
  deviceTree: {
    node: 'watchdog',
    compatible: ['arm,sp805', 'arm,primecell'],
    clocks: { names: ['wdog_clk', 'apb_pclk'], hertz: 25_000_000n, option: 'frequency', source: PAGE },
    source: specified('device-tree binding of the SP805'),
  },
  examples: ['vdev wdt-sp805 loc 0x1c0f0000'],
  source: PAGE,
};
