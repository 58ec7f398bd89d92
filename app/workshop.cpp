#include "sessions/session.hpp"
