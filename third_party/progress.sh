# SPDX-License-Identifier: EUPL-1.2
# Read by the scripts of the house with `source`: what takes long says how far it is. On a terminal that is one line
# that changes, elsewhere a line every fifteen seconds; what takes less than two seconds says nothing.
progress_began=$SECONDS
progress_said=$SECONDS

# progress TEXT: how far it is now
progress() {
    if [ -t 2 ]; then
        [ $((SECONDS - progress_began)) -lt 2 ] || printf '\r\033[K%s' "$1" >&2
    elif [ $((SECONDS - progress_said)) -ge 15 ]; then
        progress_said=$SECONDS
        printf '%s\n' "$1" >&2
    fi
}

# the step is done: the line is free again
progress_over() {
    [ ! -t 2 ] || printf '\r\033[K' >&2
}
