// SPDX-License-Identifier: EUPL-1.2
#include "app/live/net/gzip.hpp"

#define ZLIB_CONST  // zlib takes what it only reads as const
#include <cassert>
#include <new>
#include <zlib.h>

namespace samenspraak::live {

std::string gzip(std::string_view text) {
    constexpr int gzip_with_largest_window = 16 + MAX_WBITS;  // as zlib names the form of RFC 1952
    constexpr int usual_memory = 8;
    z_stream stream{};
    if (deflateInit2(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_with_largest_window, usual_memory, Z_DEFAULT_STRATEGY)
        != Z_OK)
        throw std::bad_alloc();  // all else that can be wrong is fixed here
    std::string bytes(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<const Bytef*>(text.data());
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    [[maybe_unused]] const int done = deflate(&stream, Z_FINISH);
    assert(done == Z_STREAM_END);  // it fits: the bound says so
    bytes.resize(stream.total_out);
    deflateEnd(&stream);
    return bytes;
}

}  // namespace samenspraak::live
