package org.ftracktray.client.wire;
class Empty {}
