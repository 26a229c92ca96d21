/**
 * Ends this process without a word when nobody reads its standard output any more (`qvmconf check … | head`, an
 * editor that is gone).
 * @param status exit status then
 */
export function endWhenUnread(status: number): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    process.exit(status);
  });
}
