// SPDX-License-Identifier: EUPL-1.2
// The secrets that let people in, made from the system's random numbers. May be called from any thread.
#pragma once
#include <string>

namespace samenspraak::live {

std::string new_code();  // four digits, for phones and boards
std::string new_key();   // 128 random bits in hexadecimal digits, for the remote

}  // namespace samenspraak::live
