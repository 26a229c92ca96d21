import { escapeUnseen } from '../../../../shared/quoted';
import type { Vdev } from '../../machine/machine';

/** `vdev virtio-net guest_to_host`. */
export function describeVdev(vdev: Vdev): string {
  return ['vdev', vdev.type, vdev.name].filter((word) => word !== undefined).join(' ');
}

/** A text that may stand in a C comment: on one line, in the order in which it is read, and unable to end the comment. */
export function commentText(text: string): string {
  return escapeUnseen(text.replace(/[\r\n]+/g, ' '))
    .replaceAll('*/', '* /')
    .replaceAll('/*', '/ *')
    .replace(/\\$/, '\\ ');
}

/** A string literal of C, with every byte beyond plain letters, digits and common signs as an escape. */
export function cString(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const body = [...bytes].map((byte) => {
    const character = String.fromCharCode(byte);
    // A question mark could begin a trigraph.
    return /[A-Za-z0-9 _.,:;+*/<>=()[\]{}!@#$%^&|~'-]/.test(character)
      ? character
      : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `"${body.join('')}"`;
}
