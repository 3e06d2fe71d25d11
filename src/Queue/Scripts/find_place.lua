-- Tells a ticket's place without a walk along the line.
-- ARGV: 2 id
-- Result: found {place, absent when it does not stand in line} | unknown
-- Guarantees: changes nothing.

local ticket = open_ticket(ARGV[2])
if not ticket then
  return answer('unknown')
end
return answer('found', { place = place_of(ticket) })
