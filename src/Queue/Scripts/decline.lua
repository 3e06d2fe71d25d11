-- An agent does not take an offer.
-- ARGV: 2 ticket, 3 agent, 4 fence, 5 reason
-- Result: declined | expired | unknown
-- Guarantees: the ticket is at its old place; it goes to others first.

local ticket = any_ticket(ARGV[2])
if not ticket then
  return answer('unknown')
end
if ticket.state ~= 'offered' or ticket.agent ~= ARGV[3] or ticket.fence ~= tonumber(ARGV[4]) or now >= ticket.lease then
  return answer('expired')
end

ticket.reasons[ARGV[3]] = ARGV[5]
back_to_line(ticket, 'Declined', true)
local agent = take_from(ARGV[3], ticket)
if agent then
  agent.seen, agent.missed = now, 0
  save_agent(agent)
end
return answer('declined')
