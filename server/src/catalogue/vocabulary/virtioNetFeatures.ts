import type { Source } from '../provenance';
import { observed, specified } from '../source';

const VIRTIO = specified('VIRTIO specification, network device, feature bits');

/** One feature bit of a VIRTIO network device. */
interface FeatureFact {
  readonly bit: number;
  /** As in the specification, without the prefix `VIRTIO_NET_F_`. */
  readonly name: string;
  readonly meaning: string;
  readonly source: Source;
}

/** What the bits of `peerfeats` stand for, ascending. Bits that the specification leaves out are absent. */
export const VIRTIO_NET_FEATURES: readonly FeatureFact[] = [
  feature(0, 'CSUM', 'the device takes packets with a partial checksum'),
  feature(1, 'GUEST_CSUM', 'the guest takes packets with a partial checksum'),
  feature(2, 'CTRL_GUEST_OFFLOADS', 'offloads can be switched while running'),
  feature(3, 'MTU', 'the device tells the largest packet'),
  feature(5, 'MAC', 'the device tells its MAC address'),
  feature(6, 'GSO', 'legacy: the device takes packets of any segmentation type'),
  feature(7, 'GUEST_TSO4', 'the guest takes TCP segments over IPv4 unsplit'),
  feature(8, 'GUEST_TSO6', 'the guest takes TCP segments over IPv6 unsplit'),
  feature(9, 'GUEST_ECN', 'the guest takes unsplit TCP segments with ECN'),
  feature(10, 'GUEST_UFO', 'the guest takes UDP datagrams unsplit'),
  feature(11, 'HOST_TSO4', 'the device takes TCP segments over IPv4 unsplit'),
  feature(12, 'HOST_TSO6', 'the device takes TCP segments over IPv6 unsplit'),
  feature(13, 'HOST_ECN', 'the device takes unsplit TCP segments with ECN'),
  feature(14, 'HOST_UFO', 'the device takes UDP datagrams unsplit'),
  feature(15, 'MRG_RXBUF', 'the guest can merge receive buffers'),
  feature(16, 'STATUS', 'the device tells whether the link is up'),
  feature(17, 'CTRL_VQ', 'there is a control queue'),
  feature(18, 'CTRL_RX', 'receive filters can be set'),
  feature(19, 'CTRL_VLAN', 'VLAN filters can be set'),
  feature(20, 'CTRL_RX_EXTRA', 'further receive filters can be set'),
  feature(21, 'GUEST_ANNOUNCE', 'the guest can be asked to announce itself'),
  feature(22, 'MQ', 'several pairs of queues'),
  feature(23, 'CTRL_MAC_ADDR', 'the MAC address can be set'),
  {
    bit: 127,
    name: 'VF_GUEST_TS',
    meaning: 'feature of the vendor',
    source: observed('a start-up message of qvm 8.0, `VIRTIO_NET_VF_GUEST_TS configured at bit 127`'),
  },
];

function feature(bit: number, name: string, meaning: string): FeatureFact {
  return { bit, name, meaning, source: VIRTIO };
}
