// SPDX-License-Identifier: EUPL-1.2
// Texts packed as gzip (RFC 1952): on a crowded wifi a page of a third of the size arrives three times as soon.
// May be called from any thread.
#pragma once
#include <string>
#include <string_view>

namespace samenspraak::live {

// For texts of up to some megabytes: all of it is in memory twice for a moment.
std::string gzip(std::string_view);

}  // namespace samenspraak::live
