// Loaded into web and worker before anything else: when the process that started them dies, however it dies, the
// channel to it closes and they end too, so that nothing keeps the port.
process.on("disconnect", () => {
  process.exit(0);
});
process.channel?.unref();
