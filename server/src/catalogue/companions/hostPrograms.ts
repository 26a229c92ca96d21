import { documented, observed } from '../source';

/** Programs of the host whose words must agree with a configuration. */
export const HOST_PROGRAMS = {
  /** Runs a virtual machine. */
  qvm: { name: 'qvm', source: documented('config/qvm_syntax') },
  /** Ties an interface of io-sock to a guest's vdev. */
  vpctl: { name: 'vpctl', source: observed('start scripts of public projects, release 8.0') },
  /** Mounts the driver that ties an interface of io-pkt to a guest's vdev. */
  mount: {
    name: 'mount',
    type: 'io-pkt',
    driver: 'devnp-vdevpeer-net',
    source: documented(
      'https://www.qnx.com/developers/docs/7.0.0/com.qnx.doc.neutrino.utilities/topic/d/devnp-vdevpeer-net.so.html',
    ),
  },
  ifconfig: { name: 'ifconfig', source: observed('start scripts of public projects') },
  /** Makes a disk of a file: the device is the prefix with a number. */
  loopback: { name: 'devb-loopback', source: observed('start scripts of public projects') },
  waitfor: { name: 'waitfor', source: observed('start scripts of public projects') },
} as const;

/** Programs that run the program that their later words name. */
export const RUNNERS: readonly string[] = ['on', 'exec', 'nohup', 'nice', 'env', 'sudo', 'time'];

/** The folder in which qvm registers each system, and below it each named vdev (manual, `vdev_ref/options`). */
export const SYSTEM_FOLDER = '/dev/qvm/';
