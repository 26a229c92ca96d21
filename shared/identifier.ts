/** Words of a text as one identifier of C or of a device tree: letters, digits and `_`, not a digit first. */
export function identifier(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return plain === '' || /^[0-9]/.test(plain) ? `x_${plain}` : plain;
}
