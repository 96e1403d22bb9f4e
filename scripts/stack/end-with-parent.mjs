// Loaded into web and worker before anything else: when the process that started them dies, however it dies, the
// channel to it closes and they end too, so that nothing keeps the port.
process.on("disconnect", () => {
  process.exit(0);
});
// The channel alone must not keep a finished child alive; one that such a child forks may be waiting on its own.
if (process.ppid === Number(process.env.STARTED_BY)) process.channel?.unref();
