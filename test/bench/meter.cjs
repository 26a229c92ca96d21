// Says on standard error what a process has cost when it ends.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeSync(2, `processor time: ${((user + system) / 1000).toFixed(2)}\n`);
});
