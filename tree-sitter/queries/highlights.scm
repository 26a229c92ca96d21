; Made by "npm run generate" from server/src/catalogue. Do not edit by hand.

(comment) @comment

(directive) @keyword.directive

(opener) @keyword

((type) @type.builtin (#match? @type.builtin "^(.*/)?(vdev-)?(virtio-video-decoder|virtio-video-camera|virtio-console|virtio-entropy|virtio-input|virtio-vsock|pckeyboard|virtio-blk|virtio-gpu|virtio-net|virtio-snd|pci-dummy|timer8254|vgpu-gvtg|virtio-fs|wdt-ib700|wdt-sp805|mc146818|progress|ser8250|ioapic|pl011|shmem|trace|8259|hpet|smmu|gic)((-safety)?\\.so)?$"))

((type) @type (#not-match? @type "^(.*/)?(vdev-)?(virtio-video-decoder|virtio-video-camera|virtio-console|virtio-entropy|virtio-input|virtio-vsock|pckeyboard|virtio-blk|virtio-gpu|virtio-net|virtio-snd|pci-dummy|timer8254|vgpu-gvtg|virtio-fs|wdt-ib700|wdt-sp805|mc146818|progress|ser8250|ioapic|pl011|shmem|trace|8259|hpet|smmu|gic)((-safety)?\\.so)?$"))

((option name: (word) @keyword)
  (#any-of? @keyword "acpi" "cmdline" "data" "debug" "dryrun" "dump" "fdt" "generate" "guest" "initrd" "load" "logger" "ram" "rom" "safety" "set" "system" "unsupported"))

((option argument: (_) . (word) @keyword)
  (#any-of? @keyword "acpi" "cmdline" "data" "debug" "dryrun" "dump" "fdt" "generate" "guest" "initrd" "load" "logger" "ram" "rom" "safety" "set" "system" "unsupported"))

((component argument: (word) @keyword)
  (#any-of? @keyword "acpi" "cmdline" "data" "debug" "dryrun" "dump" "fdt" "generate" "guest" "initrd" "load" "logger" "ram" "rom" "safety" "set" "system" "unsupported"))

((option name: (word) @property)
  (#any-of? @property "action" "allow" "audio_type" "batch" "bind-mode" "blit_enabled" "camera_format" "channels" "chmap" "clone" "cluster" "control" "create" "ctlpath" "delayed" "deny" "dio" "directio" "display" "dynamic_configuration" "emit-logger" "emit-trace" "force_dev_presence" "formats" "frequency" "gfxstream" "gicc" "gicd" "gicr" "gid" "global_alpha" "groupcaps" "groupindex" "groupname" "guest_cid" "guest_format" "guest_num_buffers" "host-gicd" "host-gich" "host-gicr" "host-gicv" "host_path" "hostdev" "hostvector" "intr" "intrmap" "its" "its-prealloc" "legacy" "legacy-free" "loc" "log" "log_level" "mac" "msi" "name" "nid" "num-lpis" "num_cameras" "num_req_queues" "offset" "options" "partition" "pcmpath" "peer" "peerfeats" "pipeline" "protocol" "rates" "reg" "render_options" "runmask" "scanout-display" "scanout-height" "scanout-width" "sched" "screen" "sensor_unit" "size" "stream" "subst" "switchdev" "switchname" "tag" "tapdev" "threads" "umask" "vdisp" "version" "virgl" "window" "zorder"))

((option argument: (_) . (word) @property)
  (#any-of? @property "action" "allow" "audio_type" "batch" "bind-mode" "blit_enabled" "camera_format" "channels" "chmap" "clone" "cluster" "control" "create" "ctlpath" "delayed" "deny" "dio" "directio" "display" "dynamic_configuration" "emit-logger" "emit-trace" "force_dev_presence" "formats" "frequency" "gfxstream" "gicc" "gicd" "gicr" "gid" "global_alpha" "groupcaps" "groupindex" "groupname" "guest_cid" "guest_format" "guest_num_buffers" "host-gicd" "host-gich" "host-gicr" "host-gicv" "host_path" "hostdev" "hostvector" "intr" "intrmap" "its" "its-prealloc" "legacy" "legacy-free" "loc" "log" "log_level" "mac" "msi" "name" "nid" "num-lpis" "num_cameras" "num_req_queues" "offset" "options" "partition" "pcmpath" "peer" "peerfeats" "pipeline" "protocol" "rates" "reg" "render_options" "runmask" "scanout-display" "scanout-height" "scanout-width" "sched" "screen" "sensor_unit" "size" "stream" "subst" "switchdev" "switchname" "tag" "tapdev" "threads" "umask" "vdisp" "version" "virgl" "window" "zorder"))

((component argument: (word) @property)
  (#any-of? @property "action" "allow" "audio_type" "batch" "bind-mode" "blit_enabled" "camera_format" "channels" "chmap" "clone" "cluster" "control" "create" "ctlpath" "delayed" "deny" "dio" "directio" "display" "dynamic_configuration" "emit-logger" "emit-trace" "force_dev_presence" "formats" "frequency" "gfxstream" "gicc" "gicd" "gicr" "gid" "global_alpha" "groupcaps" "groupindex" "groupname" "guest_cid" "guest_format" "guest_num_buffers" "host-gicd" "host-gich" "host-gicr" "host-gicv" "host_path" "hostdev" "hostvector" "intr" "intrmap" "its" "its-prealloc" "legacy" "legacy-free" "loc" "log" "log_level" "mac" "msi" "name" "nid" "num-lpis" "num_cameras" "num_req_queues" "offset" "options" "partition" "pcmpath" "peer" "peerfeats" "pipeline" "protocol" "rates" "reg" "render_options" "runmask" "scanout-display" "scanout-height" "scanout-width" "sched" "screen" "sensor_unit" "size" "stream" "subst" "switchdev" "switchname" "tag" "tapdev" "threads" "umask" "vdisp" "version" "virgl" "window" "zorder"))

(option name: (word) @_blob . argument: (word) @keyword
  (#any-of? @_blob "acpi" "data" "fdt" "guest" "initrd")
  (#any-of? @keyword "generate" "load"))

(option name: (word) @_system . argument: (word) @module (#eq? @_system "system"))

(option name: (word) @_set . argument: (word) @variable.builtin
  (#eq? @_set "set")
  (#any-of? @variable.builtin "exit-on-halt" "fdt-dump-file" "counter-offset" "message-block-timeout" "vdev-message-block-timeout" "debug" "grow-heap" "slog-buffer" "gic-hwassist" "host-paddr-gicd" "host-paddr-gich" "host-paddr-gicv" "host-paddr-gicr" "psci-supported" "pointer-authentication" "legacy-free" "posted-interrupts" "virtual-interrupts"))

((option argument: (word) @boolean)
  (#any-of? @boolean "auto" "false" "no" "off" "on" "true" "yes"))

((component argument: (word) @boolean)
  (#any-of? @boolean "auto" "false" "no" "off" "on" "true" "yes"))

((option argument: (word) @constant.builtin)
  (#match? @constant.builtin "^(instruction|reference|terminate|internal|playback|register|required|capture|disable|verbose|warning|enable|ignore|stderr|stdout|abort|error|fatal|apic|fail|info|none|read|slog|warn|fiq)(,(instruction|reference|terminate|internal|playback|register|required|capture|disable|verbose|warning|enable|ignore|stderr|stdout|abort|error|fatal|apic|fail|info|none|read|slog|warn|fiq))*$"))

((component argument: (word) @constant.builtin)
  (#match? @constant.builtin "^(instruction|reference|terminate|internal|playback|register|required|capture|disable|verbose|warning|enable|ignore|stderr|stdout|abort|error|fatal|apic|fail|info|none|read|slog|warn|fiq)(,(instruction|reference|terminate|internal|playback|register|required|capture|disable|verbose|warning|enable|ignore|stderr|stdout|abort|error|fatal|apic|fail|info|none|read|slog|warn|fiq))*$"))

(number) @number

(address) @number

(quoted_text) @string

(substitution) @string.special

(template_mark) @string.special

(continuation) @punctuation.special

[":" "," "="] @punctuation.delimiter
