# SPDX-License-Identifier: EPL-2.0
