// Runs Azurite and ends it when whoever started it closes the pipe or dies, however it dies.
// Usage: node serve.js FOLDER. The folder holds the data and is removed at the end.
const fs = require("fs");
const path = require("path");

const folder = path.resolve(process.argv[2]);
process.argv.splice(2, 1);
process.argv.push("--silent", "--disableTelemetry", "--location", folder);
process.argv.push("--blobPort", "0", "--queuePort", "0", "--tablePort", "0");

process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
process.stdin.on("close", () => process.exit(0));
process.stdin.on("error", () => process.exit(0));
process.stdin.resume();

require("azurite/dist/src/azurite.js");
