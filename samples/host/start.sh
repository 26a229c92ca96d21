#!/bin/sh
# qvmconf sample: starts the machines of this host. First what they stand on, then they, then their networks.
GUESTS=/data/guests

devb-loopback loopback blksz=512,prefix=instruments,fd=$GUESTS/instruments.img
ifconfig vp0 create up
ifconfig vp1 create up

qvm @$GUESTS/common.qvmconf @$GUESTS/instruments.qvmconf >/dev/null 2>&1 &
waitfor /dev/qvm/instruments/to_host
vpctl vp0 peer=/dev/qvm/instruments/to_host bind=/dev/vdevpeers/vp0

qvm @$GUESTS/infotainment.qvmconf >/dev/null 2>&1 &
waitfor /dev/qvm/infotainment/to_host
vpctl vp1 peer=/dev/qvm/infotainment/to_host bind=/dev/vdevpeers/vp1
