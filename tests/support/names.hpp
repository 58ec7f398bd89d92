// SPDX-License-Identifier: EUPL-1.2
// Tests look at several rooms at once: here their names are at hand without saying the room each time.
#pragma once

namespace samenspraak {
namespace text {}
namespace insight {}
namespace method {}
namespace json_data {}
namespace exchange {}
namespace store {}
namespace report {}
namespace document {}
namespace commands {}
namespace exports {}
namespace cli {}
namespace screen {}

namespace testing {
using namespace text;
using namespace insight;
using namespace method;
using namespace json_data;
using namespace exchange;
using namespace store;
using namespace document;
using namespace commands;
using namespace exports;
using namespace cli;
using namespace screen;
}  // namespace testing
}  // namespace samenspraak
