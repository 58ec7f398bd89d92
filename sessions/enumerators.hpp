// SPDX-License-Identifier: EUPL-1.2
// How many enumerators an enum class has, counted by the compiler, so that a table in the order of an enumeration can
// assert its size: who adds an enumerator and forgets the table is told while building. For enumerations that count up
// from 0 without gaps. GCC and clang.
#pragma once
#include <cstddef>
#include <string_view>

namespace samenspraak {

// The compiler writes an enumerator by its name, and any other value as a number that is cast: (Phase)5.
template <auto value> consteval bool is_enumerator() {
    constexpr std::string_view written = __PRETTY_FUNCTION__;
    return written.find("value = (") == std::string_view::npos;
}

template <class Enumeration, std::size_t count = 0> consteval std::size_t enumerator_count() {
    static_assert(count <= 100, "the compiler writes enumerators in another way");
    if constexpr (is_enumerator<static_cast<Enumeration>(count)>())
        return enumerator_count<Enumeration, count + 1>();
    else
        return count;
}

}  // namespace samenspraak
