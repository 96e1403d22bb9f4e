/** Imported first by every command, for its effect: one clear line instead of a failure deep in a library. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const supported = (major === 22 && minor >= 13) || major === 24 || major >= 26;

if (!supported) {
  console.error(
    `\nPlumbline runs on Node 24 (or 22.13 and later); this is Node ${process.versions.node}. ` +
      'Run "npm ci" and start with "npm run …": npm then uses the Node 24 it installed here.\n',
  );
  process.exit(1);
}
