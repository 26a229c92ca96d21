#!/bin/sh
# qvmconf sample: the broken twin of ../host. Each file is fine by itself; what is wrong lies between them.
GUESTS=/data/guests

devb-loopback loopback blksz=512,prefix=instrument,fd=$GUESTS/instruments.img
#                                       ^^^^^^^^^^ warning script-disk-unused
ifconfig vp0 create up
ifconfig vp1 create up

qvm @$GUESTS/common.qvmconf @$GUESTS/instruments.qvmconf >/dev/null 2>&1 &
waitfor /dev/qvm/instruments/tohost
#                            ^^^^^^ warning script-path-not-found
vpctl vp3 peer=/dev/qvm/instruments/to_host bind=/dev/vdevpeers/vp0
#     ^^^ warning script-interface-missing

qvm @$GUESTS/infotainment.qvmconf >/dev/null 2>&1 &
waitfor /dev/qvm/infotainment/to_host
vpctl vp1 peer=/dev/qvm/infotainment/to_host bind=/dev/vdevpeers/vp1
#                                                 ^^^^^^^^^^^^^^^^^^ warning script-bind-mismatch
