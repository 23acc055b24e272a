package org.ftracktray.ui;
class Empty {}
