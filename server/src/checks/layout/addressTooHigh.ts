import { hex } from '../../../../shared/address';
import { quoted } from '../../../../shared/quoted';
import { numberOf } from '../../machine/number';
import type { OptionKind } from '../../syntax/optionKind';
import type { Part } from '../../syntax/part';
import type { Rule } from '../rule';

/**
 * Bits of a guest-physical address at most. Arm: 48 (Arm ARM, without the large addresses of 52 bits, which no board
 * with qvm is known to have). x86: 52 (Intel SDM, the architecture's limit).
 */
const BITS = { aarch64: 48n, x86_64: 52n } as const;

/** An address that no processor has: mostly a typing error. */
export const ADDRESS_TOO_HIGH: Rule = {
  id: 'address-too-high',
  severity: 'warning',
  summary: 'An address lies above all that a processor has.',
  section: 'Guest-physical layout',
  check(subject, report) {
    const bits = BITS[subject.machine.target.architecture?.value ?? 'x86_64'];
    for (const option of subject.options(hasHighAddress)) {
      for (const { parts } of option.arguments) {
        for (const part of parts) {
          const value = addressOf(part);
          if (value === undefined || value < 1n << bits) continue;
          const unit = /[kmg]$/i.exec(part.text)?.[0].toUpperCase();
          const reading =
            unit === undefined ? 'is too high' : `is ${hex(value)}, as ${quoted(unit)} at its end is a unit`;
          report({
            at: part,
            message: `${quoted(part.text)} ${reading}: no processor has addresses above ${bits} bits.`,
          });
        }
      }
    }
  },
};

/** An address above all that an Arm has, which has the fewer bits. */
const hasHighAddress: OptionKind = ({ status, arguments: taken }) =>
  status === 'known' &&
  taken.some(({ parts }) => parts.some((part) => (addressOf(part) ?? 0n) >= 1n << BITS.aarch64));

function addressOf(part: Part): bigint | undefined {
  return part.role === 'address' || part.role === 'host-address' ? numberOf(part) : undefined;
}
