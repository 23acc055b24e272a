package org.ftracktray.client.event;
class Empty {}
