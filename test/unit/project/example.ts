/** A file that says everything that can be said. */
export const EVERYTHING = `{
  "$schema": "../schemas/qvmconf-vdevs.schema.json",
  // comments are fine
  "vdevs": [
    {
      "name": "vdev-camera.so",
      "title": "camera bridge",
      "description": "Frames of the host's camera.",
      "details": "One for each sensor.",
      "product": "Camera kit",
      "architectures": ["aarch64"],
      "since": "2.2",
      "until": "8.0",
      "open": false,
      "space": "mem",
      "pciByDefault": false,
      "needsInterrupt": "warning",
      "windows": [
        { "label": "registers", "size": "8K" },
        { "label": "frames", "size": "0x100000", "keepClear": "2M", "option": "frames" },
        { "label": "mailbox", "size": 4096, "option": "mailbox", "default": "0x1c300000", "offset": 0, "perCpu": true, "space": "mem" }
      ],
      "common": ["loc", "intr", "name", "log"],
      "options": [
        { "name": "frames", "description": "Where the frames lie.", "mandatory": true,
          "arguments": [{ "kind": "address", "label": "ADDRESS" }], "examples": ["frames 0x30000000"] },
        { "name": "mailbox", "arguments": [{ "kind": "address" }] },
        { "name": "mode", "description": "How frames are sent.", "details": "See the guide.", "default": "ring", "since": "2.2", "until": "8.0",
          "arguments": [{ "kind": "word", "words": ["ring", { "word": "single", "description": "One at a time." }], "default": "ring" }] },
        { "name": "rate", "repeat": true,
          "arguments": [{ "kind": "number", "least": 1, "most": "120", "unit": "frames a second", "description": "How many.", "optional": true }] },
        { "name": "mirror" }
      ],
      "usual": { "location": "0x1c200000", "interrupt": "gic:60" },
      "deviceTree": { "node": "camera", "compatible": ["acme,camera"] },
      "examples": ["vdev camera loc 0x1c200000 intr gic:60 frames 0x30000000"],
    },
    { "name": "pins", "space": "none", "controller": { "defaultName": "pins", "firstLine": 0, "lastLine": 7 } }
  ]
}
`;
