/**
 * The token types that the server uses, all of them standard. The order is part of the protocol: a type is sent as
 * its position.
 */
export const TOKEN_TYPES = [
  'keyword', // an option of the VM level, and what opens a component
  'property', // an option of a component
  'type', // the type of a vdev
  'namespace', // the name of a system
  'variable', // the name of a vdev, a PIC or a region
  'parameter', // a variable of `set`
  'enumMember', // one of a few words
  'number',
  'string', // a path
  'regexp', // a pattern over region names
  'operator', // the direction of a host device
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

/** Sent as bits, by position. Those that are not standard are declared in the manifest. */
export const TOKEN_MODIFIERS = [
  'declaration',
  'deprecated',
  'defaultLibrary', // a PIC that is always there
  'address', // a number that is an address or a port
  'length', // a number that is a size in bytes or ports
  'unknown', // an option that stands where nobody knows it
] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];
